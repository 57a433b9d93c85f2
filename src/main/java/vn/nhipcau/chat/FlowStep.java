package vn.nhipcau.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a dialog stands: a record that holds what is known so far and nothing else. Its simple name
 * is its identity in the database, therefore it is never changed once released.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public interface FlowStep {}
