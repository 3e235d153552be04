import { NotFoundSight } from '@/components/sights';

export default function NotFound() {
  return <NotFoundSight />;
}
