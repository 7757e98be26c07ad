package io.tenure.shared.nodes;

/**
 * Which work of the background is this node's. Each piece of work is held by one node at a time, all nodes hold about
 * as many, and what a node held that is gone is soon free.
 *
 * <p>A node that was cut off may believe for some seconds that it still holds what another has taken over. So whoever
 * does the work also notes how far it has come by compare-and-set, and stops when somebody else has gone on. Safe for
 * use by many threads; throws nothing.
 */
public interface Duties {

    /** The duties of the only node there is. */
    Duties ALONE = new Duties() {

        @Override
        public boolean hold(String work) {
            return true;
        }

        @Override
        public void release(String work) {
            // nobody else wants it
        }
    };

    /**
     * Takes a piece of work, or goes on holding it; cheap, to be asked at least every second while the work is done.
     *
     * @param work its name, the same on all nodes
     * @return false while another node has it or ought to have it: leave it then and {@link #release} it
     */
    boolean hold(String work);

    /** Leaves a piece of work, no matter whether it was held, to whoever asks for it next. */
    void release(String work);
}
