package vn.nhipcau.council;

import java.time.ZoneId;

/**
 * The council this service works for.
 *
 * @param zone where its days begin and end ({@code nhipcau.zone})
 * @param controller who is responsible for the personal data, as told in the consent
 * @param address where the controller can be written to
 * @param office the place where citizens are received
 * @param hours when they are received there
 */
public record Council(
        Name name,
        CouncilLevel level,
        ZoneId zone,
        Name controller,
        Name address,
        Name office,
        Name hours,
        Forwarding forwarding) {}
