/** Stands for a style sheet, which has no meaning where nothing is drawn. */
export default {};
