package io.github.anometry.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.anometry.core.testing.RandomResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema in the documentation is that of the files that are written. */
class ResultSchemaTest {
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("..", "docs", "results.schema.json").toFile());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsValid(long seed) throws IOException {
        RandomResults results = new RandomResults(seed);
        for (int i = 0; i < 40; i++) {
            JsonNode json = new ObjectMapper().readTree(ResultJson.write(results.next(2)));
            List<String> problems = new ArrayList<>();
            check(json, SCHEMA, "", problems);
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void whatIsDescribedIsRead() {
        TreeSet<String> described = new TreeSet<>();
        SCHEMA.at("/$defs/members/properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).containsExactlyInAnyOrderElementsOf(ResultJsonReader.MEMBERS);
    }

    @Test
    void anythingElseIsNotValid() throws IOException {
        for (String damaged : List.of(
                "{\"format\": 3}",
                "{\"format\": 4, \"metrics\": {}, \"undefined\": {}, \"update_counts\": {}}",
                "{\"format\": 3, \"metrics\": {\"a\": \"b\"}, \"undefined\": {}, \"update_counts\": {}}",
                "{\"format\": 3, \"metrics\": {}, \"undefined\": {}, \"update_counts\": {}, \"more\": 1}",
                "{\"format\": 3, \"metrics\": {}, \"undefined\": {}, \"update_counts\": {}, \"images\": [{}]}")) {
            List<String> problems = new ArrayList<>();
            check(new ObjectMapper().readTree(damaged), SCHEMA, "", problems);
            assertThat(problems).as(damaged).hasSize(damaged.equals("{\"format\": 3}") ? 3 : 1);
        }
    }

    /** As much of JSON Schema as the schema uses. */
    private static void check(JsonNode json, JsonNode rule, String at, List<String> problems) {
        if (rule.has("$ref")) {
            check(json, SCHEMA.at(rule.get("$ref").asText().substring(1)), at, problems);
            return;
        }
        if (rule.has("anyOf")) {
            boolean fits = false;
            for (JsonNode choice : rule.get("anyOf")) {
                List<String> ofChoice = new ArrayList<>();
                check(json, choice, at, ofChoice);
                fits |= ofChoice.isEmpty();
            }
            require(fits, at + ": none of the choices", problems);
        }
        require(!rule.has("const") || rule.get("const").equals(json), at + ": not the constant", problems);
        if (rule.has("enum")) {
            List<JsonNode> values = new ArrayList<>();
            rule.get("enum").forEach(values::add);
            require(values.contains(json), at + ": none of the values", problems);
        }
        if (rule.has("type") && !isOfType(json, rule.get("type").asText())) {
            problems.add(at + ": not of type " + rule.get("type"));
            return;
        }
        require(
                !rule.has("pattern")
                        || json.asText().matches(rule.get("pattern").asText()),
                at + ": not of the pattern",
                problems);
        require(!rule.has("minimum") || json.asLong() >= rule.get("minimum").asLong(), at + ": too small", problems);
        for (JsonNode name : rule.path("required")) {
            require(json.has(name.asText()), at + ": lacks " + name, problems);
        }
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                checkMember(member, rule, at + "/" + member.getKey(), problems);
            }
        }
        if (json.isArray() && rule.has("items")) {
            for (JsonNode element : json) {
                check(element, rule.get("items"), at + "/*", problems);
            }
        }
    }

    private static void checkMember(
            Map.Entry<String, JsonNode> member, JsonNode rule, String at, List<String> problems) {
        JsonNode own = rule.path("properties").get(member.getKey());
        JsonNode others = rule.path("additionalProperties");
        if (own != null) {
            check(member.getValue(), own, at, problems);
        } else if (others.isObject()) {
            check(member.getValue(), others, at, problems);
        } else {
            require(!others.isBoolean() || others.asBoolean(), at + ": not known", problems);
        }
    }

    private static boolean isOfType(JsonNode json, String type) {
        return switch (type) {
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "string" -> json.isTextual();
            case "boolean" -> json.isBoolean();
            case "integer" -> json.isIntegralNumber();
            case "number" -> json.isNumber();
            case "null" -> json.isNull();
            default -> throw new AssertionError("The schema has the type " + type + ".");
        };
    }

    private static void require(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
