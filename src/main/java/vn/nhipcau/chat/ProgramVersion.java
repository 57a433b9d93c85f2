package vn.nhipcau.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which program this is: its version, and when it was built or put here. What one could not hear,
 * another may.
 */
@Component
class ProgramVersion {
    private final String name;

    ProgramVersion(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        var program = new ApplicationHome(ProgramVersion.class).getSource();
        var since = Instant.ofEpochMilli(program == null ? 0 : program.lastModified());
        name = (version == null ? "?" : version) + " " + since.truncatedTo(ChronoUnit.SECONDS);
    }

    String name() {
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
