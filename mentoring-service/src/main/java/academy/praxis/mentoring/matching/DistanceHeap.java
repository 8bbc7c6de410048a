package academy.praxis.mentoring.matching;

import java.util.Arrays;

/** A binary heap of nodes by distance whose distances can fall; a node that was taken out is not let in again until all are forgotten. */
final class DistanceHeap {
    private static final int NEVER_SEEN = -1;
    private static final int DONE = -2;

    private final int[] nodes;
    private final int[] position;
    private final long[] distance;
    private final int[] touched;
    private int touchedCount;
    private int size;

    DistanceHeap(int capacity) {
        nodes = new int[capacity];
        position = new int[capacity];
        distance = new long[capacity];
        touched = new int[capacity];
        Arrays.fill(position, NEVER_SEEN);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The least distance of all. */
    long least() {
        return distance[nodes[0]];
    }

    /** Lets a node in, or nearer; says whether that changed anything. */
    boolean offer(int node, long newDistance) {
        int at = position[node];
        if (at == DONE || at >= 0 && distance[node] <= newDistance) {
            return false;
        }
        if (at == NEVER_SEEN) {
            touched[touchedCount++] = node;
            at = size++;
        }
        distance[node] = newDistance;
        up(at, node);
        return true;
    }

    /** Takes out the nearest node. */
    int poll() {
        int nearest = nodes[0];
        position[nearest] = DONE;
        int last = nodes[--size];
        if (size > 0) {
            down(last);
        }
        return nearest;
    }

    void clear() {
        for (int i = 0; i < touchedCount; i++) {
            position[touched[i]] = NEVER_SEEN;
        }
        touchedCount = 0;
        size = 0;
    }

    private void up(int from, int node) {
        int at = from;
        while (at > 0) {
            int parent = nodes[(at - 1) >> 1];
            if (distance[parent] <= distance[node]) {
                break;
            }
            put(at, parent);
            at = (at - 1) >> 1;
        }
        put(at, node);
    }

    private void down(int node) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && distance[nodes[child + 1]] < distance[nodes[child]]) {
                child++;
            }
            if (distance[nodes[child]] >= distance[node]) {
                break;
            }
            put(at, nodes[child]);
            at = child;
        }
        put(at, node);
    }

    private void put(int at, int node) {
        nodes[at] = node;
        position[node] = at;
    }
}
