/**
 * How long things may take: due dates, taken from the decision {@code service-levels}.
 */
package org.concernhandling.servicelevel;
