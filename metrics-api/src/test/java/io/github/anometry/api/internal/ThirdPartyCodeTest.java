package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.anometry.api.wrapper.CheckedFailure;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPartyCodeTest {
    @Test
    void holdsEverythingButErrorsOfTheJvm() {
        List<Throwable> held = List.of(
                new IllegalStateException(),
                new IOException(),
                new AssertionError(),
                new NoClassDefFoundError(),
                new StackOverflowError(),
                new Error());
        assertThat(held)
                .allSatisfy(thrown -> assertThatCode(() -> ThirdPartyCode.hold(thrown, "the model"))
                        .doesNotThrowAnyException());
    }

    @Test
    void letsErrorsOfTheJvmGoOnWithTheCulprit() {
        OutOfMemoryError fatal = new OutOfMemoryError("heap");

        assertThatThrownBy(() -> ThirdPartyCode.hold(fatal, "the model 'm'")).isSameAs(fatal);
        assertThatThrownBy(() -> ThirdPartyCode.hold(fatal, "the engine")).isSameAs(fatal);

        assertThat(ThirdPartyCode.Culprit.of(fatal)).contains("the model 'm'");
        assertThat(ThirdPartyCode.Culprit.of(new InternalError())).isEmpty();
    }

    /** It is made in advance, and keeps nothing that is suppressed. */
    @Test
    void namesTheCulpritOfAnOutOfMemoryErrorOfTheJvmItself() {
        OutOfMemoryError fatal = catchThrowableOfType(OutOfMemoryError.class, () -> {
            long[] tooLong = new long[Integer.MAX_VALUE];
            tooLong[0] = 1;
        });

        OutOfMemoryError named =
                catchThrowableOfType(OutOfMemoryError.class, () -> ThirdPartyCode.hold(fatal, "the model 'm'"));
        assertThatThrownBy(() -> ThirdPartyCode.hold(named, "the engine")).isSameAs(named);

        assertThat(named).hasMessage(fatal.getMessage());
        assertThat(named.getStackTrace()).isEqualTo(fatal.getStackTrace());
        assertThat(ThirdPartyCode.Culprit.of(named)).contains("the model 'm'");
    }

    @Test
    void notesAnInterruptionAgain() {
        ThirdPartyCode.hold(new InterruptedException(), "the logger");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void describesTheInnermostCause() {
        assertThat(ThirdPartyCode.describe(new IllegalStateException("no\n GPU.")))
                .isEqualTo("java.lang.IllegalStateException: no GPU");
        assertThat(ThirdPartyCode.describe(new AssertionError())).isEqualTo("java.lang.AssertionError");
        assertThat(ThirdPartyCode.describe(
                        new ExceptionInInitializerError(new RuntimeException(new IllegalStateException("no GPU")))))
                .isEqualTo("java.lang.ExceptionInInitializerError, caused by java.lang.IllegalStateException: no GPU");
        assertThat(ThirdPartyCode.describe(new RuntimeException(new IOException("full"))))
                .isEqualTo("java.lang.RuntimeException, caused by java.io.IOException: full");
        assertThat(ThirdPartyCode.describe(
                        new NoClassDefFoundError("a/B").initCause(new ClassNotFoundException("a.B"))))
                .isEqualTo("java.lang.NoClassDefFoundError: a/B");
        assertThat(ThirdPartyCode.describe(new CheckedFailure(new IOException("full"))))
                .isEqualTo("java.io.IOException: full");
        assertThat(ThirdPartyCode.describe(new IllegalStateException("log failed", new IOException("full"))))
                .isEqualTo("java.lang.IllegalStateException: log failed, caused by java.io.IOException: full");
    }

    @Test
    void describesWhatHasNoUsableMessage() {
        RuntimeException broken = new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        };
        assertThat(ThirdPartyCode.describe(broken))
                .isEqualTo(
                        broken.getClass().getName() + ": (its message cannot be had: java.lang.IllegalStateException)");

        Exception circle = new Exception("a");
        circle.initCause(new Exception("b", circle));
        assertThat(ThirdPartyCode.describe(circle))
                .isEqualTo("java.lang.Exception: a, caused by java.lang.Exception: b");
    }
}
