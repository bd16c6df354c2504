package io.github.anometry.core.inject;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.TableLogger;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Modules add loggers, and bind the clock. */
class LoggersTest {
    private static final Key<Set<ResultLogger>> LOGGERS = Key.get(new TypeLiteral<>() {});
    private static final Key<Optional<Clock>> CLOCK = Key.get(new TypeLiteral<>() {});

    /** Made by the injector, with what is bound there. */
    static final class OfServer implements ResultLogger {
        private final StringBuilder server;

        @Inject
        OfServer(StringBuilder server) {
            this.server = server;
        }

        @Override
        public String name() {
            return "server";
        }

        @Override
        public void log(RunReport report) {
            server.append(report.run());
        }
    }

    private static Module adding(ResultLogger logger) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                AnometryModule.loggers(binder()).addBinding().toInstance(logger);
            }
        };
    }

    @Test
    void thereIsNoneUnlessAModuleAddsOne() {
        assertThat(Guice.createInjector(new AnometryModule()).getInstance(LOGGERS))
                .isEmpty();
    }

    @Test
    void anyModuleAddsLoggersAndTheInjectorMayMakeThem() {
        TableLogger table = new TableLogger(new StringBuilder());
        Module server = new AbstractModule() {
            @Override
            protected void configure() {
                bind(StringBuilder.class).toInstance(new StringBuilder());
                AnometryModule.loggers(binder()).addBinding().to(OfServer.class);
            }
        };
        Set<ResultLogger> loggers = Guice.createInjector(adding(table), new AnometryModule(), server)
                .getInstance(LOGGERS);
        assertThat(loggers).extracting(ResultLogger::name).containsExactly("table", "server");
        assertThat(loggers).first().isSameAs(table);
    }

    @Test
    void aProgramBindsItsClockAsEverElseThereIsNone() {
        Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Injector withClock = Guice.createInjector(new AnometryModule(), new AbstractModule() {
            @Override
            protected void configure() {
                bind(Clock.class).toInstance(fixed);
            }
        });
        assertThat(withClock.getInstance(CLOCK)).contains(fixed);
        assertThat(Guice.createInjector(new AnometryModule()).getInstance(CLOCK))
                .isEmpty();
    }
}
