package vn.nhipcau.sandbox;

/** The Bot API says no: an error code and the words of the real server. */
class Refusal extends RuntimeException {
    final int code;

    Refusal(int code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    static Refusal bad(String description) {
        return new Refusal(400, "Bad Request: " + description);
    }

    static Refusal forbidden(String description) {
        return new Refusal(403, "Forbidden: " + description);
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
