package vn.nhipcau.shared;

import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;

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

    /**
     * The subjects of this kind, whose things have the number of their case, that are about it:
     * none if it is a case of another sort.
     */
    public List<String> subjects(Kind ofCases, SubjectKind<Id> about) {
        return kind == ofCases ? List.of(SubjectKind.of(about, id)) : List.of();
    }
}
