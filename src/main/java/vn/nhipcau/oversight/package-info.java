/**
 * What those who watch over it all see: the weekly brief and what lies behind its numbers, and what
 * delegates are handed before they meet their voters.
 */
@NullMarked
package vn.nhipcau.oversight;

import org.jspecify.annotations.NullMarked;
