package vn.nhipcau.chat;

/** The steps of hearing, named so that a test can end the program between any two of them. */
@FunctionalInterface
interface Checkpoint {
    void reached(String step, long updateId);
}
