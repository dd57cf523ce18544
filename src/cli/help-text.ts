/** What `kebei --help` prints, in both languages: who asks may not know of `--lang` yet. */
export const HELP = `客备 Kebei：按公司的客户备案制度检查 Excel 工作簿。

用法  kebei check <工作簿.xlsx|文件.csv> [选项]
      kebei overlaps <文件.csv|文件.xlsx> [--json 文件|-] [--lang zh|en]  找出同一客户的不同写法
      kebei policies [--json [文件|-]] [--lang zh|en]         列出全部制度：用途、条款、参数及默认值
      kebei template <制度编号> --out 文件.xlsx [--lang zh|en]  写一份该制度的空白工作簿

  --policy 编号         按哪一套制度检查；不写则按工作簿“制度参数”表，再无则 feida
  --as-of 年-月-日      截至日；不写则为今天（北京时间）
  --json 文件|-         另写 JSON 报告到文件；写 - 则输出到标准输出，不再印文字报告
  --out 文件.xlsx       另存一份带标记、检查结果和客户界定的工作簿；不会覆盖原文件
  --sales 文件          用 CSV 或 Parquet 文件代替工作簿里的销售台账，多大都行；--payments 同样代替回款台账
  --lang zh|en          文字报告和出错提示的语言，默认 zh
  --help                显示本说明

overlaps 的 JSON 用客户编号指行；几行同一编号时写作 编号#行号，没有编号时写行号。

用法  kebei import <台账> --into <工作簿.xlsx> [选项]    导入别的程序导出的台账（xlsx、xls、et、csv、文本）

  --out 文件.xlsx       写出导入后的工作簿；不写则只预览；不会覆盖任何要读取的文件
  --sheet 名称          销售台账 或 回款台账；不写则看来源
  --mapping 文件.json   指定各列与选择，例如 {"columns":{"日期":"出库日期"},"year":2026,"customers":{"旧名":"C0012"}}
                        来源有几张工作表时加 "sheet":"2月"，一次读一张
                        25/03/2026 这样的日期加 "dateOrder":"day-first"（日在前）或 "month-first"（月在前）
  --json 文件|-         同上；--date 年-月-日 是批次的日期，不写则为今天

退出码  check：0 没有“严重”的问题；1 有。import：0 都已导入且合计相符；1 有读不出的行、没读的表或合计不符
        2 用法有误或文件无法读取（此时什么也不写）


Kebei checks Excel workbooks against the company's customer filing policy.

Usage  kebei check <workbook.xlsx|file.csv> [options]
       kebei overlaps <file.csv|file.xlsx> [--json FILE|-] [--lang zh|en]  find the same customer in other spellings
       kebei policies [--json [FILE|-]] [--lang zh|en]        list all policies: purpose, clauses, parameters, defaults
       kebei template <policy> --out FILE.xlsx [--lang zh|en]  write an empty workbook for the policy

  --policy ID           the policy to check against; else the one named in the sheet 制度参数, else feida
  --as-of YYYY-MM-DD    the day on which things are judged; else today in Asia/Shanghai
  --json FILE|-         write the report as JSON to a file, or with - to standard output in place of the text
  --out FILE.xlsx       write a copy with marks, results and disputes; never over the workbook itself
  --sales FILE          a CSV or Parquet file of any size in place of the sales ledger; --payments likewise
  --lang zh|en          language of the text report and of complaints, zh unless given
  --help                show this text

Rows are named by customer number in the JSON of overlaps; number#row where several rows bear
one number, the row alone where there is none.

Usage  kebei import <ledger> --into <workbook.xlsx> [options]    imports a ledger of another program (xlsx, xls, et, csv, text)

  --out FILE.xlsx       write the workbook with the rows; without it nothing is written; never over a file that is read
  --sheet NAME          销售台账 or 回款台账; else as the source looks
  --mapping FILE.json   columns and choices, as {"columns":{"日期":"出库日期"},"year":2026,"customers":{"旧名":"C0012"}}
                        where the source has several sheets add "sheet":"2月"; one is read at a time
                        for dates such as 25/03/2026 add "dateOrder":"day-first" or "month-first"
  --json FILE|-         as above; --date YYYY-MM-DD numbers the import, else today

Exit code  check: 0 no finding of severity error; 1 some. import: 0 all taken, totals agree; 1 rows rejected, sheets unread or totals apart
           2 bad usage or an unreadable file (nothing is written)
`;
