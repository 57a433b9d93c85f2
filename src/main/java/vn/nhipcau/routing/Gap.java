package vn.nhipcau.routing;

/** What stands between a word and the next. */
enum Gap {
    /** Blanks, or what joins two words: "P.Bồ Đề", "Bồ-Đề", "tố_cáo". */
    BLANK,
    /** The line ends within a sentence, as in words copied from a page. */
    LINE,
    /** The line ends, and a capital letter follows: a name, or perhaps another thought. */
    NEW_LINE,
    /** Punctuation: perhaps another thought begins. */
    MARK,
    /** The end of a sentence, or of the text: another thought begins. */
    END
}
