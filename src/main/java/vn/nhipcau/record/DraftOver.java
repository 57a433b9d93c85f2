package vn.nhipcau.record;

/** The draft is sent or dropped already, or there is nothing in it that can be sent. */
public class DraftOver extends RuntimeException {}
