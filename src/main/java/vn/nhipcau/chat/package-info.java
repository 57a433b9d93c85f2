/**
 * How a dialog works: what somebody said is led to whoever shall hear it, in one transaction. Knows
 * no flow by name.
 */
@NullMarked
package vn.nhipcau.chat;

import org.jspecify.annotations.NullMarked;
