#include "platform/desktop/siteproof/program.h"

int main(int argc, char** argv) {
  siteproof::Program program;
  siteproof::add_tablet_commands(program);
  siteproof::add_order_commands(program);
  siteproof::add_hand_over_commands(program);
  siteproof::add_raise_commands(program);
  siteproof::add_people_commands(program);
  siteproof::add_photo_commands(program);
  siteproof::add_recording_commands(program);
  siteproof::add_record_commands(program);
  siteproof::add_stock_commands(program);
  siteproof::add_material_commands(program);
  siteproof::add_evidence_commands(program);
  siteproof::add_dispatch_commands(program);
  siteproof::add_demo_command(program);
#ifdef SITEPROOF_REPORTS
  siteproof::add_report_commands(program);
#endif
  return program.run(argc, argv);
}
