package vn.nhipcau.shared;

/** Which case something belongs to. */
public record CaseRef(Kind kind, long id) {
    /** What sort of case it is. */
    public enum Kind {
        PETITION,
        QUESTION
    }

    /** A petition. */
    public static CaseRef petition(long id) {
        return new CaseRef(Kind.PETITION, id);
    }

    /** A delegate's question. */
    public static CaseRef question(long id) {
        return new CaseRef(Kind.QUESTION, id);
    }
}
