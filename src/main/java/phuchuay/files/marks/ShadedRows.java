package phuchuay.files.marks;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;

/** Tells black from white by what is around, also for bars: a shadow may lie on half of them. */
final class ShadedRows extends Binarizer {

  private final HybridBinarizer around;

  ShadedRows(LuminanceSource photo) {
    super(photo);
    around = new HybridBinarizer(photo);
  }

  @Override
  public BitArray getBlackRow(int y, BitArray row) throws NotFoundException {
    return getBlackMatrix().getRow(y, row);
  }

  @Override
  public BitMatrix getBlackMatrix() throws NotFoundException {
    return around.getBlackMatrix();
  }

  @Override
  public Binarizer createBinarizer(LuminanceSource photo) {
    return new ShadedRows(photo);
  }
}
