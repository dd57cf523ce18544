import type { Bilingual, FindingCode } from '../../src/engine/model/finding.ts';
import { words } from './markdown.ts';

/** What each code means, for the catalogue of findings. */
export const FINDING_MEANINGS: Readonly<Record<FindingCode, Bilingual>> = {
  'field.required': words('必填的单元格空着', 'A cell that has to be filled in is empty'),
  'field.format': words(
    '内容不是这一列要的格式：日期、电话、金额、选项',
    'A value does not have its type or pattern: date, phone, amount, choice',
  ),
  'field.checksum': words(
    '身份证号或统一社会信用代码的校验位不对',
    'The check digit of a resident ID or credit code is wrong',
  ),
  'field.consistency': words('两个单元格的内容互相矛盾', 'Two cells contradict each other'),
  'field.excess': words('有制度没有列出的个人信息列', 'A column holds personal data that the policy does not list'),
  'document.missing': words('应存档的证件或资料没有', 'A paper that is required is not on file'),
  'consent.missing': words(
    '有个人信息，却没有告知或同意的记录',
    'Personal data without a record that the person was told and agreed',
  ),
  'filing.missing': words(
    '拜访、销售或报价的客户不在档案里',
    'A customer who is visited, sold to or quoted to is not in the archive',
  ),
  'filing.late': words('备案晚于规定的期限', 'Filed after the period that the policy allows'),
  'filing.invalid': words('按制度无效的备案', 'A filing that the policy calls void'),
  'threshold.due': words(
    '购买额达到应备案的金额，却没有备案',
    'Purchases have reached the amount that demands a filing, and there is none',
  ),
  'workflow.skipped': words(
    '后面的环节已办，前面的环节没有人或日期，或没有同意',
    'A later stage is done although an earlier one has no name or date, or was refused',
  ),
  'workflow.order': words(
    '环节先后颠倒，或应由不同的人办的由同一人办',
    'Stages out of order, or one person in two stages that must differ',
  ),
  'workflow.overdue': words('环节用时超过规定', 'A stage takes longer than allowed'),
  'overlap.customer': words('同一客户在档案里出现不止一次', 'The same customer stands in the archive more than once'),
  'overlap.related': words(
    '名称不同，但因亲属、房源、品牌或项目相撞',
    'A collision through relatives, property, brand or project although the names differ',
  ),
  'protection.expiring': words('保护期即将结束', 'A protection ends within the reminder window'),
  'protection.expired': words(
    '保护期已过，没有成交，他人可以跟进',
    'A protection has ended without a deal; others may follow',
  ),
  'protection.lapsed': words(
    '期限内没有成交或回款，客户归公司或转给他人',
    'Neither sale nor payment in the period: the customer passes on',
  ),
  'protection.breach-visit': words(
    '保护期内他人拜访且没有礼让',
    'Another visited inside the protection and did not withdraw',
  ),
  'protection.breach-sale': words('他人向受保护的客户销售', 'Another sold to a protected customer'),
  'ownership.company': words('公司的客户被业务员当作自己的', 'A salesperson claims a customer of the company'),
  'ownership.mention': words('台账写明客户指名另一位业务员', 'The ledger names another salesperson than the owner'),
  'ownership.departed': words('客户的业务员已离职，应重新安排', 'The owner has left: reassign'),
  'ownership.self-transfer': words(
    '离职人员的客户未经批准转手',
    'A departed person’s customer changed hands without approval',
  ),
  'territory.cross': words(
    '跨区域销售或备案，没有获准的跨区域报备',
    'Sold or filed outside one’s region with no approved registration',
  ),
  'price.second': words('他人已先登记报价', 'Another person registered the price first'),
  'price.unapproved': words('特价在批准之前报出', 'A special price quoted before its approval'),
  'brand.missing': words('品牌客户没有写明品牌', 'A brand customer without the brand'),
  'score.missing': words('有评委还没有打分', 'A judge has not scored'),
  'score.range': words('分数超出0到满分', 'A mark is outside its limits'),
  'score.spread': words('评委之间相差过大', 'Judges differ by more than the limit'),
  'score.tie': words('没有唯一的胜出者，由小组裁定', 'No single winner: the panel decides'),
  'commission.adjust': words('提成份额应调整', 'A share of the commission has to change'),
  'metric.short': words('定期指标没有达到', 'A periodic norm is not met'),
  'record.stale': words(
    '记录超过规定时间没有更新、回访或检查',
    'A record not updated, called back or inspected within the interval',
  ),
  'access.unapproved': words('查阅或使用没有批准', 'A look-up or use without approval'),
  'retention.due': words('保存期已到或已停用的记录还在', 'A record whose term has ended is still there'),
  'ledger.unmatched': words(
    '台账行的客户或业务员不在档案或名册里',
    'Customer or salesperson of a ledger row is not known',
  ),
  'ledger.row': words('台账行读不出：日期或金额不对', 'A ledger row that cannot be read'),
  'settings.invalid': words('制度参数或自定规则写得不能用', 'A parameter or own rule that cannot be used'),
  'rule.custom': words('违反公司自己的规则', 'A rule of the company’s own is broken'),
  'calendar.unknown': words('要算工作日的年份没有日历', 'Working days of a year that the calendar does not know'),
  'rule-error': words('某项检查自身出错，是程序的问题', 'A check failed: our own fault'),
};
