package vn.nhipcau;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.FilePart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The councils that lie ready to be played on the sandbox's page, and the change to another: the
 * program closes and starts anew as with {@code NHIPCAU_CONFIG}, each council on a database of its
 * own. Exists in the sandbox only, which lets nobody in from elsewhere.
 */
@RestController
@RequestMapping("/sandbox/councils")
@ConditionalOnProperty(name = "nhipcau.sandbox.enabled", havingValue = "true")
class SandboxCouncils {
    private static final Logger log = LoggerFactory.getLogger(SandboxCouncils.class);
    private static final String OPTION = "--nhipcau.config=";

    private final ConfigurableApplicationContext program;
    private final ApplicationArguments arguments;
    private final String current;

    SandboxCouncils(
            ConfigurableApplicationContext program,
            ApplicationArguments arguments,
            Environment settings) {
        this.program = program;
        this.arguments = arguments;
        current = Path.of(settings.getProperty("nhipcau.config", "config")).toString();
    }

    /** A council: the folder of its files, its name, at which level it is. */
    record Choice(String config, String vi, String en, String level, boolean current) {}

    /** Which one shall be played. */
    record Wanted(String config) {}

    @GetMapping
    List<Choice> all() {
        return folders().stream().flatMap(folder -> choice(folder).stream()).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void play(@RequestBody Wanted wanted) {
        if (!folders().contains(wanted.config))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        log.info("starting anew for the council set up in {}", wanted.config);
        String[] anew = argumentsFor(wanted.config);
        Thread.ofPlatform()
                .name("another-council")
                .daemon(false)
                .start(
                        () -> {
                            program.close();
                            SpringApplication.run(NhipCau.class, anew);
                        });
    }

    private String[] argumentsFor(String config) {
        return Stream.concat(
                        Stream.of(arguments.getSourceArgs()).filter(one -> !one.startsWith(OPTION)),
                        Stream.of(OPTION + config))
                .toArray(String[]::new);
    }

    private Set<String> folders() {
        var found = new LinkedHashSet<String>();
        found.add("config");
        found.add(current);
        Path examples = Path.of("config", "examples");
        if (Files.isDirectory(examples))
            try (var some = Files.list(examples)) {
                some.sorted().map(Path::toString).forEach(found::add);
            } catch (IOException e) {
                log.warn("cannot list {}: {}", examples, e.getClass().getSimpleName());
            }
        found.removeIf(one -> !Files.isRegularFile(Path.of(one, "council.yml")));
        return found;
    }

    private Optional<Choice> choice(String folder) {
        try {
            var council =
                    FilePart.read(Path.of(folder, "council.yml"), new ArrayList<>())
                            .part("council");
            var name = council.part("name");
            return Optional.of(
                    new Choice(
                            folder,
                            name.text("vi"),
                            name.text("en"),
                            council.text("level"),
                            folder.equals(current)));
        } catch (BadFile unusable) {
            return Optional.empty(); // its own start would say why
        }
    }
}
