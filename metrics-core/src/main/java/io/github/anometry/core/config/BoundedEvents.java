package io.github.anometry.core.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML document, with limits for the nesting of lists and mappings and the length of texts. Readers recurse
 * into the document and repeat its texts for each alias; the library bounds neither.
 */
final class BoundedEvents implements Parser {
    /** Below the root. */
    static final int DEEPEST = 100;
    /** The maximum length of a path on Linux. */
    static final int LONGEST_TEXT = 4096;

    private final Parser events;
    private int depth = -1;

    BoundedEvents(Parser events) {
        this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public Event next() {
        Event event = events.next();
        switch (event.getEventId()) {
            case SequenceStart -> descend(event, Messages.listsTooDeep(DEEPEST));
            case MappingStart -> descend(event, Messages.mappingsTooDeep(DEEPEST));
            case SequenceEnd, MappingEnd -> depth--;
            case Scalar -> requireShort((ScalarEvent) event);
            default -> {}
        }
        return event;
    }

    private void descend(Event event, String tooDeep) {
        depth++;
        if (depth > DEEPEST) {
            throw new OutOfBounds(tooDeep, event);
        }
    }

    private static void requireShort(ScalarEvent event) {
        int length = event.getValue().length();
        if (length > LONGEST_TEXT) {
            throw new OutOfBounds(Messages.textTooLong(length, LONGEST_TEXT), event);
        }
    }

    /** The exceeded limit and its place. */
    static final class OutOfBounds extends YamlEngineException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Mark place;

        private OutOfBounds(String message, Event event) {
            super(message);
            this.place = event.getStartMark().orElse(null);
        }

        Optional<Mark> place() {
            return Optional.ofNullable(place);
        }
    }
}
