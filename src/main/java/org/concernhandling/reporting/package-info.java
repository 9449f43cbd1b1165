/**
 * Facts for statistics: what the processes decide, in codes and days, without words and
 * without identity. They outlive the concerns.
 */
package org.concernhandling.reporting;
