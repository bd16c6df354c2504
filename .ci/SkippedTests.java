import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Prints how many tests Surefire's reports below a folder count, and which of them were skipped and why. */
final class SkippedTests {
    /** Tests that were skipped for one reason: how many, and their classes. */
    private static final class Skipped {
        private final TreeSet<String> classes = new TreeSet<>();
        private int count;
    }

    public static void main(String[] arguments) throws IOException, ParserConfigurationException, SAXException {
        int tests = 0;
        int failures = 0;
        int skipped = 0;
        Map<String, Skipped> reasons = new TreeMap<>();
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (File report : reports(Path.of(arguments[0]))) {
            Document document = builder.parse(report);
            NodeList cases = document.getElementsByTagName("testcase");
            tests += cases.getLength();
            failures += document.getElementsByTagName("failure").getLength()
                    + document.getElementsByTagName("error").getLength();
            NodeList elements = document.getElementsByTagName("skipped");
            skipped += elements.getLength();
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                Skipped ofReason = reasons.computeIfAbsent(reason(element), reason -> new Skipped());
                ofReason.count++;
                ofReason.classes.add(className((Element) element.getParentNode()));
            }
        }
        System.out.printf("%d tests, %d failed, %d skipped%n", tests, failures, skipped);
        reasons.forEach((reason, ofReason) ->
                System.out.printf("  %d: %s [%s]%n", ofReason.count, reason, String.join(", ", ofReason.classes)));
    }

    private static List<File> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getParent().endsWith("target/surefire-reports"))
                    .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .map(Path::toFile)
                    .toList();
        }
    }

    /** The message, or else the first line of the stack trace without the exception's name and what JUnit adds. */
    private static String reason(Element skipped) {
        String message = skipped.getAttribute("message");
        String text = message.isEmpty() ? skipped.getTextContent() : message;
        String reason = text.strip()
                .lines()
                .findFirst()
                .orElse("without a reason")
                .replaceFirst("^[\\w.]+Exception: ", "")
                .replaceFirst("^Assumption failed: ", "");
        // Of which metric it is, its test's class says.
        return reason.replaceFirst("^\\w+(?= does not expose its state)", "The metric");
    }

    private static String className(Element testCase) {
        return testCase.getAttribute("classname").replaceFirst("^.*\\.", "");
    }
}
