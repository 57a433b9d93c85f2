package vn.nhipcau.record.answering;

/** What the buttons of a draft that waits for a head do. */
public sealed interface ApprovalAction {
    /** The answer goes to whoever asked. */
    record Approve() implements ApprovalAction {}

    /** Something shall be otherwise. */
    record Change() implements ApprovalAction {}
}
