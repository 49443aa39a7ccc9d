/** What a reader types into the search of the library, key by key, with conditions and second thoughts. */
const QUERIES = [
  '信息消费',
  '在线教育',
  '5g网络',
  '农村 宽带',
  '的',
  '发展 智慧旅游 农业',
  '地区:河南 养老',
  '"电子商务" -农村',
  '单位:教育厅 学校',
  '年份:2015-2018 有:目标 光纤',
  '主题:教育 信息',
  '河南 新型信息产品',
  'zxjy',
  'zhly 农村',
];

/** Each beginning of each of them; one that ends in a space asks nothing new. */
export const KEYSTROKES: readonly string[] = QUERIES.flatMap((query) =>
  Array.from(query, (_, i) => query.slice(0, i + 1)).filter((each) => each.trim() === each),
);

/** Without conditions, for those who know none. */
export const PLAIN_KEYSTROKES: readonly string[] = KEYSTROKES.filter(
  (query) => !/[:"-]/.test(query),
);
