package vn.nhipcau.question;

import vn.nhipcau.duty.DutyKind;

/** The two things that a delegate can ask. */
public enum QuestionKind {
    /** A matter of responsibility: whoever holds the office answers personally. */
    INTERPELLATION("CHV", DutyKind.INTERPELLATION),
    /** A question, or a request for information, to an agency. */
    QUESTION("CH", DutyKind.ANSWER);

    private final String series;
    private final DutyKind duty;

    QuestionKind(String series, DutyKind duty) {
        this.series = series;
        this.duty = duty;
    }

    /** The letters with which its codes begin. */
    public String series() {
        return series;
    }

    /** What is owed because of it. */
    public DutyKind duty() {
        return duty;
    }
}
