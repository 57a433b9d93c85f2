/**
 * What the operator is told by the service itself: what is amiss in the morning, what stands still.
 */
@NullMarked
package vn.nhipcau.oversight.operator;

import org.jspecify.annotations.NullMarked;
