package library;

import java.util.List;

/** Has everything that is hard to wrap. */
public class Odd {
    public void mixed(double[] scores, int label) {}

    public void text(String text) {}

    public void update(double value) {}

    public void setLimit(int limit) {}

    public void silent() {}

    public String name() {
        return "odd";
    }

    public double first() {
        return 1;
    }

    public double second() {
        return 2;
    }

    public static double ofTexts(List<String> texts) {
        return texts.size();
    }

    public static double of(double[] scores, int[] labels) {
        return scores.length + labels.length;
    }

    /** Needs an instance around it. */
    public class Inner {
        public void update(double value) {}
    }

    /** For heirs only. */
    protected static class Inherited {
        public void update(double value) {}
    }
}
