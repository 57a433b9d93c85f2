/** The sandbox's page in a real browser, over the whole program. */
@NullMarked
package vn.nhipcau.page;

import org.jspecify.annotations.NullMarked;
