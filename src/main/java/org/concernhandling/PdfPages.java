package org.concernhandling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Makes PDFs out of pages: tagged, with a typeface of our own that has every European
 * alphabet. Nothing is looked for on the machine, kept there, or logged.
 */
public final class PdfPages {

	/** The typeface, as a style sheet names it. */
	public static final String TYPEFACE = "DejaVu Sans";

	private static final String FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

	private static final int NORMAL = 400;

	static {
		FontMappers.set(new OwnTypefaceOnly());
		// It would quote what it cannot print.
		XRLog.setLoggingEnabled(false);
	}

	private PdfPages() {
	}

	/**
	 * What makes a PDF of a page.
	 * @param page XHTML with a language, a title and a subject
	 */
	public static PdfRendererBuilder of(String page) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(PdfPages::typeface, TYPEFACE, NORMAL, FontStyle.NORMAL, true);
		builder.usePdfUaAccessibility(true);
		builder.withHtmlContent(page, null);
		return builder;
	}

	private static InputStream typeface() {
		return PdfPages.class.getResourceAsStream(FILE);
	}

	/**
	 * Gives our typeface for any other: PDFBox would search the folders of the machine
	 * for it, and keep a list of what it finds there.
	 */
	private static final class OwnTypefaceOnly implements FontMapper {

		private final TrueTypeFont own;

		OwnTypefaceOnly() {
			try (InputStream file = typeface()) {
				this.own = new TTFParser().parse(new RandomAccessReadBuffer(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.own, false);
		}

		@Override
		public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.own, false);
		}

		@Override
		public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
			return new CIDFontMapping(null, this.own, false);
		}

	}

}
