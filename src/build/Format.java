import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Checks (or, with "write", makes) the layout of every Java file below a folder: google-java-format
 * in its AOSP style, imports ordered, unused ones removed. Files older than the last good check are
 * not looked at again.
 */
class Format {
    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        Path stamp = Path.of(args[2]);
        long since = Files.exists(stamp) ? Files.getLastModifiedTime(stamp).toMillis() : 0;
        var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        var formatter = new Formatter(options);
        var wrong = new ArrayList<Path>();
        try (var files = Files.walk(Path.of(args[1]))) {
            for (Path file :
                    (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                if (Files.getLastModifiedTime(file).toMillis() < since) continue;
                String source = Files.readString(file);
                String ordered =
                        ImportOrderer.reorderImports(
                                RemoveUnusedImports.removeUnusedImports(source),
                                JavaFormatterOptions.Style.AOSP);
                String formatted = formatter.formatSource(ordered);
                if (formatted.equals(source)) continue;
                if (write) Files.writeString(file, formatted);
                else wrong.add(file);
            }
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run ./mvnw validate -Dformat.mode=write to format them.");
            System.exit(1);
        }
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "");
    }
}
