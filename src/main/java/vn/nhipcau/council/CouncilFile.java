package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.CouncilConfig;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What stands in {@code council.yml}, read as a whole or not at all. */
record CouncilFile(
        Path path,
        Council council,
        List<Listed> units,
        List<Ward> wards,
        List<SubjectArea> areas,
        DelegatesFile delegates,
        List<Office> offices)
        implements CouncilConfig {

    /** A unit as the file lists it; without a day it begins on the day it is first read. */
    record Listed(
            String id,
            UnitKind kind,
            Name name,
            CompetenceLevel level,
            @Nullable String parent,
            @Nullable LocalDate since) {}

    /**
     * Reads the file.
     *
     * @throws BadFile with everything that is wrong with it
     */
    static CouncilFile read(Path path, ZoneId zone) {
        return new CouncilFileReader(path, zone).read();
    }
}
