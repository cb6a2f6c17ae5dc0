#pragma once

#include <array>
#include <cstddef>

/// Every figure that photos are judged by, in one place. Lengths in pixels refer to the working size named beside them.
namespace siteproof::vision::tuning {

// Angle match: pictures are looked at with this longer side.
inline constexpr int match_px = 640;
inline constexpr int match_features = 500;
/// The before photo is prepared once, so it may have more of them: what the frame shows is then rarely missing.
inline constexpr int match_features_before = 800;
inline constexpr int feature_candidates = 3;     ///< found for each one that is kept after spreading
inline constexpr int feature_cells_across = 12;  ///< of the grid that spreads them
inline constexpr float feature_level_scale = 1.2F;
inline constexpr int feature_levels = 6;  ///< 1.2^5: a photo from 2.5 times as far away still has common levels
inline constexpr int feature_border_px = 16;
inline constexpr int feature_side_min = 100;  ///< px; a smaller picture's last level has no room for a patch
inline constexpr int feature_patch_px = 31;
inline constexpr int feature_contrast = 7;  ///< grey levels; FAST's usual 20 finds next to nothing on a plastered wall
inline constexpr int match_distance_max = 80;  ///< of 256 bits; unrelated patches differ in about 128
inline constexpr double match_ratio_max = 0.85;
inline constexpr double match_inlier_px = 3;
inline constexpr double similarity_inlier_px = 6;  ///< it cannot follow a tilt
inline constexpr int consensus_rounds_max = 2000;
inline constexpr double consensus_confidence = 0.995;
inline constexpr int match_details_min = 12;  ///< fewer on the before photo, and there is nothing to go by

// After the shot there is time to look closer.
inline constexpr int register_px = 1280;
inline constexpr int register_features = 1500;
inline constexpr int register_features_before = 2000;

// What shows that two pictures are of one place. Over the rendered scenes a match of two different ones came to 0.44
// (agreement and support together), one of the same place to 0.67 at least.
inline constexpr double match_agreement_min = 0.22;
inline constexpr int match_support_min = 8;
inline constexpr double match_support_off = 0.00625;  ///< picture units: 4 of 640 pixels
inline constexpr double agreement_per_support = 0.01;
inline constexpr double match_evidence_min = 0.55;

// Alignment by brightness, at these longer sides, from the smallest up.
inline constexpr std::array<int, 2> align_px{160, 320};
inline constexpr std::array<int, 3> align_px_register{160, 320, 640};
inline constexpr int light_window_px = 17;
inline constexpr float light_floor = 5;  ///< grey levels; weaker surroundings than this are mostly noise
inline constexpr int detail_cell_px = 8;
inline constexpr std::size_t details_per_cell = 4;
inline constexpr float detail_slope_times_median = 2.5F;  ///< what stands out; slopes in standard deviations per pixel
inline constexpr float detail_slope_min = 0.06F;
inline constexpr float detail_slope_enough = 0.25F;
inline constexpr std::size_t details_min = 150;
inline constexpr int align_steps_max = 20;
inline constexpr int align_steps_wide = 8;
inline constexpr float miss_wide = 1.2F;    ///< standard deviations; first forgiving, so that the way is found
inline constexpr float miss_narrow = 0.5F;  ///< then strict, so that what changed has no say
inline constexpr double align_damping = 1e-3;
inline constexpr double align_still = 6e-5;
inline constexpr double pixels_per_witness = 10;
inline constexpr double pair_miss = 0.008;  ///< picture units: an ORB pair that is farther off has no say
inline constexpr double pair_weight = 4e5;  ///< to one pixel's: (miss_narrow / 1.5 px)^2 times pixels_per_witness
inline constexpr int align_steps_wide_finer = 2;

// Hints and score, in picture units: how far the before photo's corners lie from the frame's, on average.
inline constexpr double aligned_shift_max = 0.03;
inline constexpr double score_zero_shift = 0.4;
inline constexpr double second_hint_share = 0.5;  ///< of the first one's part; less is not worth a word

// What a homography between two photos of one place can be.
inline constexpr double scale_max = 2.5;
inline constexpr double depth_ratio_max = 2.5;  ///< the farthest corner's depth to the nearest one's

// Sharpness, at quality_px.
inline constexpr double blur_before_px = 1.0, blur_after_px = 2.0;
inline constexpr int sharpness_levels = 4;     ///< each half as large; the last one still shows a blur of 20 px
inline constexpr double edge_slope_min = 1.5;  ///< grey levels per pixel
inline constexpr double edge_slope_times_noise = 2;
inline constexpr std::size_t edges_min = 100;
inline constexpr double sharpest_share = 0.2;  ///< a photo may be soft at depth, so its sharper edges speak for it
inline constexpr double one_direction_allowance = 0.7;
inline constexpr double blur_doubt = 0.9, blur_bad = 1.6;  ///< thousandths of the longer side

// Light. White paint is not burnt out, and a dark cellar's lamp-lit parts are not dark.
inline constexpr int dark_doubt = 90, dark_bad = 60;  ///< levels that a twentieth of the picture exceeds
inline constexpr int burnt_out_level = 252;
inline constexpr double burnt_doubt = 0.25, burnt_bad = 0.45;

// Cover: in cells of a grid over the picture.
inline constexpr int cover_cells_across = 40;
inline constexpr int cover_side_min = 80;       ///< px; a smaller picture has no cells to speak of
inline constexpr int cover_rings = 6;           ///< over which something at the lens passes into the scene
inline constexpr double plain_slope_max = 1.6;  ///< grey levels per pixel
inline constexpr double plain_slope_times_noise = 1.1;
inline constexpr double nothing_seen_min = 0.985;
inline constexpr int cover_level_first = 30, cover_level_last = 110, cover_level_step = 20;
inline constexpr double cover_patch_min = 0.04;
inline constexpr double cover_step_min = 30;       ///< grey levels from the patch to the scene
inline constexpr double cover_steepest_max = 0.4;  ///< of that step, from one cell to the next
inline constexpr double cover_shading_max = 0.35;  ///< of a patch, in the last step of levels
inline constexpr double covered_doubt = 0.05, covered_bad = 0.15;

// Duplicates.
inline constexpr int hash_side = 32;
inline constexpr int duplicate_distance_max = 3;

// Comparison pictures.
inline constexpr int gap_share = 60;  ///< the gap is this part of the height
inline constexpr int comparison_quality = 88;
inline constexpr double light_gain_max = 3;

}  // namespace siteproof::vision::tuning
