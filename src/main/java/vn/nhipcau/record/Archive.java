package vn.nhipcau.record;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.OncePerTransaction;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The contents of cases of a kind: texts and files. Kept apart from the facts, to be emptied.
 *
 * @param <K> the sorts of texts
 * @param <T> where texts are kept
 * @param <F> where it is kept which files came with them
 */
public abstract class Archive<K extends Enum<K>, T extends Content<K>, F extends AttachedFile> {
    private final OncePerTransaction<Long, List<T>> written = new OncePerTransaction<>();
    private final OncePerTransaction<Long, List<Attachment>> came = new OncePerTransaction<>();
    private final Contents<T> contents;
    private final Supplier<T> blankText;
    private final AttachedFiles<F> attachedFiles;
    private final Supplier<F> blankFile;
    private final Files files;
    private final Clock clock;

    /** An archive in the tables of these texts and files. */
    protected Archive(
            Contents<T> contents,
            Supplier<T> blankText,
            AttachedFiles<F> attachedFiles,
            Supplier<F> blankFile,
            Files files,
            Clock clock) {
        this.contents = contents;
        this.blankText = blankText;
        this.attachedFiles = attachedFiles;
        this.blankFile = blankFile;
        this.files = files;
        this.clock = clock;
    }

    /** A case of which nothing was kept yet: nothing has to be looked for. */
    public void begin(Case of) {
        written.put(of.id(), List.of());
    }

    /** Keeps what was written just now, and what came with it. */
    public T keep(Case of, K kind, String text, List<Attachment> attached) {
        var content = blankText.get();
        content.write(of, kind, text, clock.instant());
        contents.save(content);
        written.change(of.id(), before -> with(before, content));
        attach(of, content.id(), attached);
        came.put(content.id(), List.copyOf(attached));
        return content;
    }

    private static <T> List<T> with(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    /** More files for a text. */
    public void attach(Case of, long content, List<Attachment> attached) {
        came.forget();
        for (Attachment one : attached) {
            var file = blankFile.get();
            file.attach(of, content, one);
            attachedFiles.save(file);
        }
    }

    /** The text with this id, if it is one of this case. */
    public Optional<T> find(Case of, long content) {
        return contents.findById(content).filter(found -> found.isOf(of));
    }

    /** The newest text of a sort. */
    public Optional<T> last(Case of, K kind) {
        return contents(of).reversed().stream()
                .filter(content -> content.kind() == kind)
                .findFirst();
    }

    /** What a text says; empty once it was erased. */
    public String text(long content) {
        return get(content).text().orElse("");
    }

    /** A text says something else from now on. */
    public void rewrite(long content, String better) {
        get(content).rewrite(better);
    }

    /** The text with this id. */
    public T get(long content) {
        return contents.findById(content).orElseThrow();
    }

    /** All that was written in the course of a case, oldest first. */
    public List<T> contents(Case of) {
        return written.get(of.id(), () -> contents.findByCaseIdOrderById(of.id()));
    }

    /** The files that came with a text, in the order in which they came. */
    public List<Attachment> filesOf(long content) {
        return came.get(content, () -> attachments(attachedFiles.findByContentOrderById(content)));
    }

    /** All files of a case, in the order in which they came. */
    public List<Attachment> files(Case of) {
        return attachments(attachedFiles.findByCaseIdOrderById(of.id()));
    }

    private List<Attachment> attachments(List<F> found) {
        return found.stream().map(AttachedFile::attachment).toList();
    }

    /** What is known of all files of a case, for somebody who asks what is kept of them. */
    public List<Map<String, Object>> exportFiles(Case of) {
        return files(of).stream()
                .flatMap(attached -> files.find(attached.file()).stream())
                .map(Archive::told)
                .toList();
    }

    /** The same, of these contents alone. */
    public List<Map<String, Object>> exportFiles(List<Long> contents) {
        return contents.stream()
                .flatMap(content -> filesOf(content).stream())
                .flatMap(attached -> files.find(attached.file()).stream())
                .map(Archive::told)
                .toList();
    }

    private static Map<String, Object> told(Files.Kept file) {
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", file.kind());
        if (file.name() != null) told.put("name", file.name());
        if (file.size() != null) told.put("bytes", file.size());
        return told;
    }

    /** One of its contents is gone, with what came with it; that it was there is still known. */
    public void erase(Case of, long content) {
        find(of, content).ifPresent(Content::erase);
        var gone = attachedFiles.findByContentOrderById(content);
        files.erase(attachments(gone).stream().map(Attachment::file).toList());
        attachedFiles.deleteAll(gone);
        came.forget();
    }

    /** The contents are gone; that they were there is still known. */
    public void erase(Case of) {
        contents(of).forEach(Content::erase);
        files.erase(files(of).stream().map(Attachment::file).toList());
        attachedFiles.deleteByCaseId(of.id());
        came.forget();
    }
}
