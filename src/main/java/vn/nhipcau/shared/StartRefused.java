package vn.nhipcau.shared;

/** The program must not start like this; the message tells the operator why, and what to do. */
public class StartRefused extends RuntimeException {
    private final String remedy;

    /**
     * @param why one sentence, without any secret
     * @param remedy what to do about it
     */
    public StartRefused(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
