package vn.nhipcau.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages of the documentation that tests write: compared with what is there, or written anew with
 * {@code -Dtranscripts=write}.
 */
public final class Pages {
    private final List<String> different = new ArrayList<>();

    /** Compares a page with what stands in this file, or writes it. */
    public void check(Path file, String page) {
        try {
            if ("write".equals(System.getProperty("transcripts"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, page);
            } else if (!Files.exists(file) || !Files.readString(file).equals(page)) {
                different.add(file + "\n" + page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not as it stands there: each file with what it would be. */
    public List<String> different() {
        return different;
    }
}
