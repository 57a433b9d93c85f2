package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

/** A file as somebody sent it. */
record Upload(@Nullable String name, @Nullable String type, byte[] bytes) {}
