package vn.nhipcau;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A setting that is wrong.
 *
 * @param origin where it was set, if that is known
 * @param reason without its value
 */
record Mistake(@Nullable Origin origin, String reason) {
    Mistake {
        if (origin instanceof OriginProvider wrapped && wrapped.getOrigin() != null)
            origin = wrapped.getOrigin();
    }

    /** The file it stands in, as seen from here; null if it does not stand in one. */
    @Nullable Path file() {
        var text = text();
        if (text == null || text.getResource() == null) return null;
        try {
            var file = text.getResource().getFile().toPath().toAbsolutePath().normalize();
            var here = Path.of("").toAbsolutePath();
            return file.startsWith(here) ? here.relativize(file) : file;
        } catch (IOException inTheJar) {
            return null;
        }
    }

    /** Counted from 1; 0 if unknown. */
    int line() {
        var text = text();
        var location = text == null ? null : text.getLocation();
        return location == null ? 0 : location.getLine() + 1;
    }

    String sentence() {
        if (origin instanceof SystemEnvironmentOrigin variable)
            return variable.getProperty() + ": " + reason;
        return reason;
    }

    private @Nullable TextResourceOrigin text() {
        for (Origin one = origin; one != null; one = one.getParent())
            if (one instanceof TextResourceOrigin text) return text;
        return null;
    }
}
