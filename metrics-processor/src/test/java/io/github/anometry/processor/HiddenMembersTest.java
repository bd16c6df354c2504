package io.github.anometry.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adapter uses static methods and fields that hide those of a base class. */
class HiddenMembersTest {
    @ParameterizedTest
    @ValueSource(strings = {"create = @Create(factory = \"of\")", "create = @Create(builder = \"builder\")"})
    void areNotUsed(String create) throws IOException, ReflectiveOperationException {
        Compilation compilation = javac().withProcessors(new AnomalibMetricProcessor(), new MetricServicesProcessor())
                .compile(JavaFileObjects.forSourceString("p.Uses", """
                        package p;

                        import io.github.anometry.api.annotation.*;

                        class Base {
                            int value = 1;

                            static Base of() {
                                return new Base();
                            }

                            static Base builder() {
                                return new Base();
                            }
                        }

                        class Heir extends Base {
                            double value = 2;

                            static Heir of() {
                                return new Heir();
                            }

                            static Heir builder() {
                                return new Heir();
                            }

                            Heir build() {
                                return this;
                            }

                            public void update(double score) {}
                        }

                        @CreateAnomalibMetric(
                                value = Heir.class,
                                defaultFields = "pred_score",
                                %s,
                                results = @Result(field = "value"))
                        interface Uses {}
                        """.formatted(create)));
        assertThat(compilation.errors()).isEmpty();
        AnomalibMetric<?> metric = new CompiledClasses(compilation).metric();
        metric.update(ImageBatch.builder()
                .put(Field.PRED_SCORE, Tensor.of(new float[] {0.25f}, 1))
                .build());
        assertThat(metric.compute()).isEqualTo(2.0);
    }
}
