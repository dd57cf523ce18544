import { withoutForm } from '../../src/engine/identity/name/legal-form.ts';
import { simplified } from '../../src/engine/identity/text/simplified.ts';
import { placeTree } from './place-tree.ts';

/** A tail is a word of trade when so many different names end in it, in front of it something that differs. */
const LEAST_NAMES = 5;
const LONGEST = 5;
/** Of names that end in a piece of a word, this share ends in the whole word: 子商务 in 电子商务. */
const MOSTLY = 0.7;
/** Characters that make a word of their own together with the word behind them: 新材料, 微电子. */
const LEADING = /^[新微大小高中水电钢铝机油煤石农林光军车船]/u;

/** Words of trades that the list of names knows too rarely: everyday language of registers, no names. */
const EVERYDAY =
  '五金 五金工具 五金机电 五金制品 工具 量具 刃具 刀具 磨料磨具 磨具 轴承 标准件 紧固件 密封件 配件 部件 零部件 汽配 汽车配件 汽车零部件 电线电缆 电缆 电线 线缆 ' +
  '铸造 锻造 铸件 弹簧 齿轮 阀门 泵业 水泵 电器 电气 仪器 仪表 仪器仪表 焊接设备 焊接 焊材 液压 气动 传动 减速机 模具 钣金 冲压 塑料 塑胶 橡胶 橡塑 橡胶制品 塑料制品 ' +
  '钢材 钢铁 不锈钢 钢管 管业 管道 金属 金属制品 金属材料 有色金属 铜业 铝业 铝材 型材 建材 建筑 建筑工程 装饰 装饰工程 装修 门窗 玻璃 陶瓷 涂料 油漆 化工 化学 化纤 颜料 染料 ' +
  '纺织 服装 服饰 鞋业 皮革 针织 印染 家纺 家居 家具 木业 纸业 纸制品 包装 印刷 文具 玩具 工艺品 礼品 饰品 珠宝 眼镜 钟表 食品 饮料 酒业 茶业 粮油 农业 农产品 种业 饲料 牧业 渔业 水产 果业 ' +
  '餐饮 餐饮管理 酒店 酒店管理 旅游 旅行社 超市 商贸 贸易 商行 经贸 工贸 科贸 进出口 国际贸易 电子商务 商务 物流 运输 货运 快递 供应链 供应链管理 仓储 物业 物业管理 房地产 置业 地产 ' +
  '投资 投资管理 资产管理 基金 证券 保险 担保 租赁 融资租赁 咨询 管理咨询 企业管理 管理 信息咨询 人力资源 教育 教育科技 培训 文化 文化传媒 文化传播 传媒 传播 广告 影视 娱乐 体育 会展 ' +
  '医疗 医疗器械 医疗科技 医药 药业 制药 生物 生物科技 生物技术 生物医药 健康 健康管理 美容 化妆品 日化 用品 日用品 劳保用品 办公用品 汽车用品 环保 环保科技 环境 节能 水务 能源 新能源 电力 燃气 ' +
  '光伏 电池 电源 照明 光电 激光 半导体 微电子 电子 电子科技 电子技术 电路 电子元件 元器件 芯片 通信 通讯 通信技术 网络 网络科技 网络技术 信息 信息科技 信息技术 软件 数据 数字科技 数码 数码科技 智能 智能科技 ' +
  '智能装备 智能设备 自动化 自动化设备 工业自动化 控制 控制技术 机器人 机械 精密机械 机械设备 机械制造 机电 机电设备 设备 装备 设施 系统 系统集成 工程 市政工程 园林 设计 检测 检测技术 服务 技术服务 ' +
  '科技 技术 科技发展 技术发展 技术开发 发展 开发 实业 工业 产业 企业 材料 新材料 复合材料 制品 制造 加工 生产 精密 精密五金 精密科技 矿业 煤业 石化 石油 航空 船舶 车辆 电动车 电梯 空调 制冷 消防 安防 ' +
  '厂 工厂 加工厂 总厂 分厂 商店 经销部 批发部 服务中心 中心 研究院 研究所 设计院 医院 学校 银行 合作社 动力 重工 智造 创新 经营 销售';

const places = new Set(
  placeTree().flatMap(([province, cities]) =>
    [province, ...cities.flatMap(([city]) => [city])].map((name) => name.slice(0, 2)),
  ),
);

/** The words that stand at the end of many names, without their legal form: 科技, 五金, 自动化设备; with spaces between. */
export function tradeWords(names: readonly string[]): string {
  const everyday = EVERYDAY.split(' ');
  const counts = tailCounts(names);
  const count = (tail: string): number => counts.get(tail) ?? 0;
  const often = [...counts].filter(([, times]) => times >= LEAST_NAMES).map(([tail]) => tail);
  const known = new Set([...often, ...everyday]);
  const isTwoWords = (tail: string): boolean =>
    [2, 3].some((cut) => tail.length - cut >= 2 && known.has(tail.slice(0, cut)) && known.has(tail.slice(cut)));
  const longer = new Map<string, number>();
  for (const tail of often) longer.set(tail.slice(1), Math.max(longer.get(tail.slice(1)) ?? 0, count(tail)));
  const isPiece = (tail: string): boolean => (longer.get(tail) ?? 0) >= count(tail) * MOSTLY;
  const isNameAndWord = (tail: string): boolean =>
    tail.length > 2 && known.has(tail.slice(1)) && !LEADING.test(tail) && count(tail) < count(tail.slice(1)) / 2;
  const found = often.filter(
    (tail) => !places.has(tail.slice(0, 2)) && !isTwoWords(tail) && !isPiece(tail) && !isNameAndWord(tail),
  );
  return [...new Set([...found, ...everyday])].sort().join(' ');
}

function tailCounts(names: readonly string[]): Map<string, number> {
  const before = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    const { trunk } = withoutForm(simplified(name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')));
    for (let length = 2; length <= LONGEST && trunk.length - length >= 2; length++) {
      const tail = trunk.slice(-length);
      const heads = before.get(tail) ?? new Set();
      heads.add(trunk.slice(-length - 2, -length));
      before.set(tail, heads);
    }
  }
  return new Map([...before].map(([tail, heads]) => [tail, heads.size]));
}
