/*
 * exp and log of additions, multiplications and divisions only, which every machine rounds alike: the same draws come out
 * the same to the last bit wherever they are made. After fdlibm (Sun Microsystems, 1993); errors under one unit in the
 * last place.
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
number[0] = 1;
const high = words[1] === 0x3ff00000 ? 1 : 0;

export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x * 1.442695040888963387);
  const whole = x - k * ln2High;
  const part = k * ln2Low;
  const r = whole - part;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return scaled(1 - (part - (r * c) / (2 - c) - whole), k);
}

export function log(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54: numbers too small to have all their digits
    k = -54;
  }
  number[0] = x;
  const top = words[high]! + 0x3ff00000 - 0x3fe6a09e;
  k += (top >>> 20) - 0x3ff;
  words[high] = (top & 0x000fffff) + 0x3fe6a09e;
  const f = number[0] - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return s * (half + even + odd) + k * ln2Low - half + f + k * ln2High;
}

export const power = (base: number, exponent: number): number => exp(exponent * log(base));

/** Times two to the power of `k`, exactly where it can be. */
function scaled(x: number, k: number): number {
  if (k > 1023) return x * twoTo(1023) * twoTo(k - 1023);
  return k < -1022 ? x * twoTo(k + 54) * twoTo(-54) : x * twoTo(k);
}

function twoTo(k: number): number {
  number[0] = 0;
  words[high] = (k + 1023) << 20;
  return number[0];
}
