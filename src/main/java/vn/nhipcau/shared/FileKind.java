package vn.nhipcau.shared;

/** What sort of thing an attached file is to whoever looks at it. */
public enum FileKind {
    PHOTO,
    VIDEO,
    DOCUMENT,
    VOICE,
    AUDIO
}
