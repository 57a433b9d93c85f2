package vn.nhipcau.shared;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file that a council edits cannot be used; nothing of it was applied. */
public class BadFile extends RuntimeException {
    private final Path file;
    private final List<Problem> problems;

    /**
     * What is wrong.
     *
     * @param line counted from 1; 0 if the file as a whole is meant
     */
    public record Problem(int line, String reason) {}

    public BadFile(Path file, List<Problem> problems) {
        super(sentences(file, problems));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    public BadFile(Path file, int line, String reason) {
        this(file, List.of(new Problem(line, reason)));
    }

    private static String sentences(Path file, List<Problem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                file
                                        + (problem.line > 0 ? ":" + problem.line : "")
                                        + ": "
                                        + problem.reason)
                .collect(Collectors.joining("\n"));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Everything that is wrong with it, in the order of its lines. */
    public List<Problem> problems() {
        return problems;
    }
}
