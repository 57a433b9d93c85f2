package vn.nhipcau;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Lock;

/** Names say what is done: a question answers, a command orders, and who locks a row says so. */
class NamesTests {
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.nhipcau");

    @Test
    void whatReadsAsAQuestionAnswersIt() {
        methods()
                .that()
                .haveNameMatching("(is|has|was|are|were|may|can|needs)[A-Z].*")
                .should()
                .notHaveRawReturnType(void.class)
                .check(classes);
    }

    @Test
    void whatLocksARowSaysSo() {
        methods()
                .that()
                .areAnnotatedWith(Lock.class)
                .should()
                .haveNameMatching("(findLocked|lock).*")
                .check(classes);
    }
}
