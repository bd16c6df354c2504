package library;

/** Not to be used any more. */
@Deprecated
public class Old {
    private int count;

    public void update(boolean flagged) {
        count += flagged ? 1 : 0;
    }

    public int compute() {
        return count;
    }
}
