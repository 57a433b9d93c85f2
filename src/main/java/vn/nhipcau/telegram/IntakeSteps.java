package vn.nhipcau.telegram;

/** Told at each step of the intake: where a test ends the process to see that nothing is lost. */
interface IntakeSteps {
    /** Nobody listens. */
    IntakeSteps NONE = (step, updateId) -> {};

    /** The steps of an update, in order. */
    enum Step {
        /** It is here, and nothing is done about it yet. */
        FETCHED,
        /** Its whole effect is committed; Telegram does not know. */
        HEARD,
        /** It is put aside for good; Telegram does not know. */
        PARKED,
        /** Its batch is done; with the next poll Telegram forgets it. */
        CONFIRMED
    }

    /**
     * This step is done.
     *
     * @param updateId Telegram's number of the update, or of the last one of a batch
     */
    void reached(Step step, long updateId);
}
