package vn.nhipcau.testing;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

import vn.nhipcau.testing.StoryTest.FreshFor;

/** Has the program renewed before a class of stories, and before each story where that is asked. */
class FreshHouse extends AbstractTestExecutionListener {

    /** Before anything of Spring's begins a transaction. */
    @Override
    public int getOrder() {
        return 1500;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        renewal(test).renew();
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (isForEach(test)) renewal(test).renewIfUsed();
        renewal(test).use();
    }

    private static Renewal renewal(TestContext test) {
        return test.getApplicationContext().getBean(Renewal.class);
    }

    private static boolean isForEach(TestContext test) {
        var story =
                AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), StoryTest.class);
        return story != null && story.freshFor() == FreshFor.TEST;
    }
}
