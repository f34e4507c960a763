/* The reference workload by hand: tables of states, moves and prices, one draw at a time. Reads the tables that
   bench/reference.ts writes. Prints the milliseconds of the processor and the sum of each actor's net over all draws. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST 64
typedef struct { int kind; double low, mode, high; uint32_t bits[2]; } Factor;
typedef struct { int from, to, factor; } Move;
typedef struct { int state, payer, receiver, factor; } Item;
typedef struct { int state, from, until; double people; } Entry;

static int states, cycles, actors, factors, items;
static int moves[2], entries[2];
static Factor factor[MOST];
static Move move[2][MOST];
static Item item[MOST];
static Entry entry[2][MOST];

static void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t a = (uint64_t)0xd2511f53u * c[0], b = (uint64_t)0xcd9e8d57u * c[2];
    uint32_t next[4] = {(uint32_t)(b >> 32) ^ c[1] ^ k0, (uint32_t)b, (uint32_t)(a >> 32) ^ c[3] ^ k1, (uint32_t)a};
    for (int i = 0; i < 4; i++) c[i] = next[i];
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
}

static double drawn(const Factor *f, uint64_t draw, uint32_t seed) {
  uint32_t c[4] = {(uint32_t)draw, (uint32_t)(draw >> 32), f->bits[0], f->bits[1]};
  philox(c, seed, 0);
  double p = ((double)(c[0] >> 6) * 0x4000000 + (c[1] >> 6) + 0.5) / 0x10000000000000;
  double width = f->high - f->low;
  if (f->kind == 0) return f->low + p * width;
  double turn = (f->mode - f->low) / width;
  return p < turn ? f->low + sqrt(p * (width * (f->mode - f->low))) : f->high - sqrt((1 - p) * (width * (f->high - f->mode)));
}

static void run(int alternative, const double *value, double *months) {
  double here[MOST] = {0}, going[MOST];
  for (int s = 0; s < states; s++) months[s] = 0;
  for (int t = 0; t < cycles; t++) {
    for (int e = 0; e < entries[alternative]; e++) {
      const Entry *in = &entry[alternative][e];
      if (in->from <= t && t < in->until) here[in->state] += in->people;
    }
    for (int s = 0; s < states; s++) {
      months[s] += here[s];
      going[s] = 0;
    }
    for (int m = 0; m < moves[alternative]; m++) {
      const Move *way = &move[alternative][m];
      double people = here[way->from] * value[way->factor];
      going[way->from] -= people;
      going[way->to] += people;
    }
    for (int s = 0; s < states; s++) here[s] += going[s];
  }
}

int main(int argc, char **argv) {
  FILE *in = argc > 1 ? fopen(argv[1], "r") : NULL;
  long draws = argc > 2 ? atol(argv[2]) : 0;
  if (!in || draws <= 0) return 2;
  int ok = fscanf(in, "%d %d %d %d %d", &states, &cycles, &actors, &factors, &items) == 5;
  for (int f = 0; f < factors; f++)
    ok &= fscanf(in, "%d %lf %lf %lf %u %u", &factor[f].kind, &factor[f].low, &factor[f].mode, &factor[f].high, &factor[f].bits[0], &factor[f].bits[1]) == 6;
  for (int i = 0; i < items; i++) ok &= fscanf(in, "%d %d %d %d", &item[i].state, &item[i].payer, &item[i].receiver, &item[i].factor) == 4;
  for (int a = 0; a < 2; a++) {
    ok &= fscanf(in, "%d", &entries[a]) == 1;
    for (int e = 0; e < entries[a]; e++) ok &= fscanf(in, "%d %d %d %lf", &entry[a][e].state, &entry[a][e].from, &entry[a][e].until, &entry[a][e].people) == 4;
    ok &= fscanf(in, "%d", &moves[a]) == 1;
    for (int m = 0; m < moves[a]; m++) ok &= fscanf(in, "%d %d %d", &move[a][m].from, &move[a][m].to, &move[a][m].factor) == 3;
  }
  if (!ok) return 2;
  struct timespec begin, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
  double sums[MOST] = {0}, value[MOST], months[2][MOST];
  for (long d = 0; d < draws; d++) {
    for (int f = 0; f < factors; f++) value[f] = drawn(&factor[f], (uint64_t)d, 1);
    for (int a = 0; a < 2; a++) run(a, value, months[a]);
    double net[MOST] = {0};
    for (int i = 0; i < items; i++) {
      double amount = (months[0][item[i].state] - months[1][item[i].state]) * value[item[i].factor];
      net[item[i].payer] -= amount;
      net[item[i].receiver] += amount;
    }
    for (int a = 0; a < actors; a++) sums[a] += net[a];
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("%.3f", (end.tv_sec - begin.tv_sec) * 1e3 + (end.tv_nsec - begin.tv_nsec) / 1e6);
  for (int a = 0; a < actors; a++) printf(" %.17g", sums[a]);
  printf("\n");
  return 0;
}
