/**
 * Who we are and who answers: the council, its units as versions under our own ids, its wards and
 * its subject areas, read from {@code council.yml}.
 */
@NullMarked
package vn.nhipcau.council;

import org.jspecify.annotations.NullMarked;
