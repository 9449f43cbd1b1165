package org.concernhandling.directory;

import java.util.Set;

/**
 * The next inspection of a service has another date now.
 *
 * @param references the concerns that are held for it
 */
public record InspectionMoved(Set<String> references) {
}
